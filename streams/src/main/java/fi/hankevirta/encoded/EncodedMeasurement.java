package fi.hankevirta.encoded;

import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.topic.EventStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An AVAIN measurement, read in place. */
public final class EncodedMeasurement extends EncodedEvent {
    private static final MeasurementStage[] STAGES = MeasurementStage.values();

    private final Identifier measurementId = Identifier.uuid();
    private final Identifier planPseudonym = Identifier.pseudonym();
    private MeasurementStage stage = MeasurementStage.UNKNOWN;
    private int sequence;
    private long measuredOn;
    private @Nullable Boolean clientPresent;
    private Text instrumentVersion = Text.EMPTY;
    private final List<EncodedGoal> readInto = new ArrayList<>(); // As many as any event before had.
    private final List<EncodedGoal> goals = new ArrayList<>();
    private final List<EncodedGoal> shown = Collections.unmodifiableList(goals);

    EncodedMeasurement(byte[] header, Texts texts) {
        super(EventStream.AVAIN_MEASUREMENT, header, texts);
    }

    /** Returns the id of the measurement. */
    public Identifier measurementId() {
        return measurementId;
    }

    /** Returns the pseudonym of the client's plan. */
    public Identifier planPseudonym() {
        return planPseudonym;
    }

    /** Returns when in the life of the plan it was made. */
    public MeasurementStage stage() {
        return stage;
    }

    /** Returns its number within the plan, 0 for the plan itself. */
    public int sequence() {
        return sequence;
    }

    /** Returns the day it was made, since 1970-01-01. */
    public long measuredOn() {
        return measuredOn;
    }

    /** Returns whether the client was present; null when that is not told. */
    public @Nullable Boolean clientPresent() {
        return clientPresent;
    }

    /** Returns its goals; by number they are read without an object. */
    public List<EncodedGoal> goals() {
        return shown;
    }

    @Override
    public String kafkaKey() {
        return planPseudonym.text();
    }

    @Override
    public boolean isKafkaKey(byte[] key) {
        return planPseudonym.isWritten(key);
    }

    @Override
    public void writeKey(EntityKey key) {
        key.of(stream(), area()).root(planPseudonym).entity(measurementId);
    }

    @Override
    boolean readIds(Texts of) {
        boolean measurement = measurementId.read(cursor, of);
        boolean plan = planPseudonym.read(cursor, of);
        return measurement && plan;
    }

    @Override
    void takeIds(byte[] key, int from) {
        int end = planPseudonym.readPacked(key, from + 1);
        measurementId.readPacked(key, end + 1);
    }

    @Override
    void writeIds(ByteArrayOutputStream out) {
        out.writeBytes(measurementId.encoded());
        out.writeBytes(planPseudonym.encoded());
    }

    @Override
    void readOwnFields() {
        stage = STAGES[cursor.readIndex(STAGES.length)];
        sequence = cursor.readInt();
        measuredOn = cursor.readInt();
        clientPresent = cursor.readPresence() ? (Boolean) cursor.readBoolean() : null;
        instrumentVersion = readText();
        goals.clear();
        long items = cursor.readLong();
        while (items > 0 && cursor.isSound()) {
            for (long i = 0; i < items && cursor.isSound(); i++) {
                readGoal();
            }
            items = cursor.readLong();
        }
        if (items < 0) {
            cursor.fail(); // A block that tells its size: Avro's own reader may have it.
        }
    }

    @Override
    boolean ownFieldHoldsIdentityCode() {
        return measurementId.holdsIdentityCode()
                || planPseudonym.holdsIdentityCode()
                || instrumentVersion.holdsIdentityCode()
                || goalHoldsIdentityCode();
    }

    @Override
    boolean ownFieldHoldsIdentityCode(String field) {
        return switch (field) {
            case "measurementId" -> measurementId.holdsIdentityCode();
            case "planPseudonym" -> planPseudonym.holdsIdentityCode();
            case "instrumentVersion" -> instrumentVersion.holdsIdentityCode();
            case "goals" -> goalHoldsIdentityCode();
            default -> false;
        };
    }

    private boolean goalHoldsIdentityCode() {
        for (int i = 0; i < goals.size(); i++) {
            if (goals.get(i).holdsIdentityCode()) {
                return true;
            }
        }
        return false;
    }

    private void readGoal() {
        if (goals.size() == readInto.size()) {
            readInto.add(new EncodedGoal());
        }
        EncodedGoal goal = readInto.get(goals.size());
        goal.read(readText(), cursor);
        goals.add(goal);
    }
}
