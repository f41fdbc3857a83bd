package fi.hankevirta.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ContenderTest {
    @Test
    void everyStoreOfThePipelineIsAContender() {
        assertThat(Contender.names()).startsWith("bytes", "decode", "textbook", "hankevirta");
        assertThat(Contender.names()).contains("hankevirta-rocksdb").doesNotHaveDuplicates();
        assertThat(Contender.of("hankevirta").settings()).isEmpty();
        assertThat(Contender.of("hankevirta-rocksdb").settings()).isEqualTo(Map.of("store", "rocksdb"));
    }

    @Test
    void anotherNameIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> Contender.of("hankevirta-paper"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hankevirta-paper")
                .hasMessageContaining("hankevirta-rocksdb");
    }
}
