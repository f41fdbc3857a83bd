package fi.hankevirta.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContenderTest {
    @Test
    void everyStoreOfThePipelineIsAContender() {
        assertThat(Contender.names()).startsWith("bytes", "decode", "textbook", "hankevirta");
        assertThat(Contender.names()).contains("hankevirta-rocksdb").doesNotHaveDuplicates();
        assertThat(Contender.of("hankevirta").settings()).isEmpty();
        assertThat(Contender.of("hankevirta-rocksdb").settings()).isEqualTo(Map.of("store", "rocksdb"));
    }

    @Test
    void settingsCanBeAddedToAName() {
        assertThat(Contender.of("hankevirta+threads=1+kafka.poll.ms=20").settings())
                .isEqualTo(Map.of("threads", "1", "kafka.poll.ms", "20"));
        assertThat(Contender.of("hankevirta+-Xmn1g+-XX:-UseG1GC+-XX:+UseParallelGC+threads=1")
                        .flags())
                .containsExactly("-Xmn1g", "-XX:-UseG1GC", "-XX:+UseParallelGC");
        assertThat(Contender.of("hankevirta-rocksdb+threads=1").settings())
                .isEqualTo(Map.of("store", "rocksdb", "threads", "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "hankevirta+threads, threads is neither a setting",
        "hankevirta+thread=1, there is no setting thread",
        "hankevirta+threads=0, a setting is not allowed",
        "decode+threads=1, there is no contender decode+threads=1"
    })
    void whatIsNoSettingIsRefused(String name, String why) {
        assertThatThrownBy(() -> Contender.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void anotherNameIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> Contender.of("hankevirta-paper"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hankevirta-paper")
                .hasMessageContaining("hankevirta-rocksdb");
    }
}
