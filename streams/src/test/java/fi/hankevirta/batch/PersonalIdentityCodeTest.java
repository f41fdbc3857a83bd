package fi.hankevirta.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalIdentityCodeTest {
    private static final String TOPIC = "hankealue.lappi.spro-notification.v1";

    private final Feed feed = new Feed();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010190-999W",
                "010190Y999W",
                "010100A901H",
                "290200A902D",
                "010190+999w",
                "010190a999W",
                "010190\u2013999W", // en dash
                "010190\u2010999W", // hyphen
                "_010190-999W_",
                "x 010190-999W.",
                "id=010190-999A", // wrong check character
                "9010190-999W 010190-999W",
                "\u20AC010190-999W",
            })
    void isFound(String text) {
        assertThat(PersonalIdentityCode.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "000190-999W",
                "320190-999W",
                "010090-999W",
                "011390-999W",
                "010190G999W",
                "010190-99W",
                "010190-999G",
                "010190-999I",
                "010190-999O",
                "010190-999Q",
                "010190-999Z",
                "x010190-999W",
                "1010190-999W",
                "010190-999W1",
                "010190-999Wä",
                "ä010190-999W",
                "\u0661010190-999W", // an Arabic digit is a digit
                "010190\u2212999W", // the minus sign is no dash
                "010190 -999W",
            })
    void isNotFound(String text) {
        assertThat(PersonalIdentityCode.isIn(text)).isFalse();
    }

    @Property
    void neverStandsInAWellFormedUuidOrPseudonym(
            @ForAll @StringLength(64) @CharRange(from = '0', to = '9') @CharRange(from = 'a', to = 'f') String hex) {
        String uuid = hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12}).*", "$1-$2-$3-$4-$5");

        assertThat(PersonalIdentityCode.isIn(hex)).isFalse();
        assertThat(PersonalIdentityCode.isIn(uuid)).isFalse();
    }

    @Test
    void isToldWithTheFieldThatHoldsIt() {
        feed.send(feed.measurement("LAPPI", "2021-01-01").setInstrumentVersion("010190-999W"));

        assertThat(feed.problems()).containsExactly("PERSONAL_IDENTITY_CODE instrumentVersion");
    }

    @Test
    void isFoundInsideLists() {
        feed.send(feed.status("LAPPI", "2021-01").setModels(List.of("SPRO_USE", "010190-999W")));

        assertThat(feed.problems()).containsExactly("UNKNOWN_CODE models", "PERSONAL_IDENTITY_CODE models");
    }

    @Test
    void isFoundInKeysHeaderNamesAndHeaderValuesEvenOfWhatIsUnreadable() {
        byte[] code = "010190-999W".getBytes(UTF_8);
        feed.send(new Arrival(TOPIC, 0, 1, 0, code, null, List.of()))
                .send(new Arrival(TOPIC, 0, 2, 0, null, null, List.of(Map.entry("010190-999W", new byte[0]))))
                .send(new Arrival(TOPIC, 0, 3, 0, null, null, List.of(Map.entry("ce_id", code))));

        assertThat(feed.problems())
                .containsExactly(
                        "UNREADABLE null", "PERSONAL_IDENTITY_CODE null",
                        "UNREADABLE null", "PERSONAL_IDENTITY_CODE null",
                        "UNREADABLE null", "PERSONAL_IDENTITY_CODE null");
    }
}
