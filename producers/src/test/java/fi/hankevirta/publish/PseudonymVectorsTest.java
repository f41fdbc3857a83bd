package fi.hankevirta.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The vectors by which clients in any language check themselves; computed with OpenSSL, not with this code. */
class PseudonymVectorsTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "clients/pseudonym-vectors.csv", numLinesToSkip = 1)
    void agreesWithOpenSsl(String name, String keyHex, String clientNumber, String planPseudonym) {
        Pseudonyms pseudonyms = Pseudonyms.under(HexFormat.of().parseHex(keyHex));

        assertThat(pseudonyms.of(clientNumber)).as(name).isEqualTo(planPseudonym);
        assertThat(pseudonyms.of("\t " + clientNumber + " \n")).as(name).isEqualTo(planPseudonym);
    }
}
