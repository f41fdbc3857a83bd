package fi.hankevirta.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The table holds what a map would, shows roots whole, and tells what changed. */
class EntityTableTest {
    private static final int ROOT = 6;

    private final EntityTable table = new EntityTable();

    @Property(tries = 60)
    void itHoldsWhatAMapHolds(@ForAll long seed) {
        Random random = new Random(seed);
        EntityTable of = new EntityTable();
        Map<String, String> model = new HashMap<>();
        Map<String, String> changed = new TreeMap<>();
        int roots = 1 + random.nextInt(3_000);
        for (int i = 0; i < 5_000; i++) {
            String key = "r%05d".formatted(random.nextInt(roots)) + "|".repeat(random.nextInt(4));
            String value = "v".repeat(random.nextInt(random.nextInt(20) == 0 ? 3_000 : 60)) + i;
            boolean isChange = random.nextInt(4) > 0;
            put(of, key, value, isChange);
            model.put(key, value);
            if (isChange || changed.containsKey(key)) {
                changed.put(key, value);
            }
            if (random.nextInt(500) == 0) {
                assertThat(drained(of)).isEqualTo(changed);
                changed.clear();
            }
        }

        assertThat(all(of)).isEqualTo(model);
        assertThat(of.size()).isEqualTo(model.size());
        for (int i = 0; i < 50; i++) {
            String root = "r%05d".formatted(random.nextInt(roots));
            assertThat(ofRoot(of, root)).isEqualTo(beginningWith(root, model));
        }
        assertThat(drained(of)).isEqualTo(changed);
    }

    @Test
    void theEntitiesOfARootAreShownOneAfterAnother() {
        for (int i = 0; i < 600; i++) {
            put(table, "r%05d".formatted(i % 200) + i, "v" + i, true);
        }
        List<String> roots = new ArrayList<>();

        table.forEach((key, from, to, value, valueFrom, valueTo) -> roots.add(text(key, from, from + ROOT)));

        assertThat(roots).hasSize(600);
        for (int i = 0; i < 600; i += 3) {
            assertThat(roots.subList(i, i + 3)).containsOnly(roots.get(i));
        }
    }

    @Test
    void anEntityThatGrewIsToldOnceWithItsLastValue() {
        put(table, "r00001", "a", true);
        put(table, "r00001", "b".repeat(500), true);
        put(table, "r00002", "c".repeat(20), true); // May lie where the first was.

        assertThat(drained(table)).isEqualTo(Map.of("r00001", "b".repeat(500), "r00002", "c".repeat(20)));
        assertThat(drained(table)).isEmpty();
    }

    @Test
    void aClearedTableHoldsNothing() {
        put(table, "r00001", "a", true);

        table.clear();

        assertThat(all(table)).isEmpty();
        assertThat(drained(table)).isEmpty();
        assertThat(table.size()).isZero();
    }

    @Test
    void whatNoChunkHoldsIsRefused() {
        String value = "v".repeat(300 * 1024);

        assertThatThrownBy(() -> put(table, "r00001", value, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void anEntityTakesLittleMoreThanItsBytes() {
        int entities = 200_000;
        long before = table.bytes();
        for (int i = 0; i < entities; i++) {
            put(table, "r%05x".formatted(i) + "|".repeat(20), "v".repeat(44), false);
        }

        assertThat((table.bytes() - before) / entities).isLessThan(ROOT + 20 + 44 + 16 + 16 + 24);
    }

    private static void put(EntityTable table, String key, String value, boolean isChange) {
        byte[] keyBytes = bytes(key);
        byte[] valueBytes = bytes(value);
        table.put(keyBytes, ROOT, keyBytes.length, valueBytes, valueBytes.length, isChange);
    }

    private static Map<String, String> all(EntityTable table) {
        Map<String, String> all = new HashMap<>();
        table.forEach(into(all));
        return all;
    }

    private static Map<String, String> drained(EntityTable table) {
        Map<String, String> drained = new TreeMap<>();
        table.drain(into(drained));
        assertThat(table.changes()).isZero();
        return drained;
    }

    private static Map<String, String> ofRoot(EntityTable table, String root) {
        Map<String, String> ofRoot = new HashMap<>();
        table.forEachOfRoot(bytes(root + "anything"), ROOT, into(ofRoot));
        return ofRoot;
    }

    private static Map<String, String> beginningWith(String root, Map<String, String> model) {
        Map<String, String> found = new HashMap<>(model);
        found.keySet().removeIf(key -> !key.startsWith(root));
        return found;
    }

    private static EntityVisitor into(Map<String, String> map) {
        return (key, keyFrom, keyTo, value, from, to) -> assertThat(
                        map.put(text(key, keyFrom, keyTo), text(value, from, to)))
                .isNull();
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
