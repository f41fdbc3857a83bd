package fi.hankevirta.encoded;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.topic.EventStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A milestone, read in place. Dates are days since 1970-01-01, or {@link EncodedEvent#ABSENT}. */
public final class EncodedMilestone extends EncodedEvent {
    private static final MilestoneStatus[] STATUSES = MilestoneStatus.values();
    private static final Text NONE = Text.of("-");
    private static final byte SEPARATOR = '|';

    private Text programmeItem = Text.EMPTY;
    private Text milestone = Text.EMPTY;
    private @Nullable Text method;
    private MilestoneStatus status = MilestoneStatus.UNKNOWN;
    private long plannedOn;
    private long reachedOn;

    EncodedMilestone(byte[] header, Texts texts) {
        super(EventStream.PILOT_MILESTONE, header, texts);
    }

    /** Returns the code of the pilot or other item of the programme. */
    public String programmeItem() {
        return programmeItem.value();
    }

    /** Returns the code of the milestone. */
    public String milestone() {
        return milestone.value();
    }

    /** Returns the code of the method; null when it is about none. */
    public @Nullable String method() {
        return method == null ? null : method.value();
    }

    /** Returns how far it is. */
    public MilestoneStatus status() {
        return status;
    }

    /** Returns the day it is planned for. */
    public long plannedOn() {
        return plannedOn;
    }

    /** Returns the day it was reached. */
    public long reachedOn() {
        return reachedOn;
    }

    /** Returns whether another speaks of the same milestone, and of the same method, of the same root. */
    public boolean isOfSameEntity(EncodedMilestone other) {
        return milestone().equals(other.milestone()) && Objects.equals(method(), other.method());
    }

    @Override
    public String kafkaKey() {
        return hankealue();
    }

    @Override
    public boolean isKafkaKey(byte[] key) {
        return Arrays.equals(key, area().utf8());
    }

    @Override
    public void writeKey(EntityKey key) {
        key.of(stream(), area())
                .root(programmeItem, SEPARATOR, Objects.requireNonNullElse(subParticipantText(), NONE))
                .entity(milestone)
                .entity(Objects.requireNonNullElse(method, NONE));
    }

    @Override
    boolean readIds(Texts of) {
        return true; // What names the thing are codes, which are kept as they are.
    }

    @Override
    void takeIds(byte[] key, int from) {
        // All that names the thing is kept with it.
    }

    @Override
    void writeIds(ByteArrayOutputStream out) {
        // All that names the thing is kept with it.
    }

    @Override
    void readOwnFields() {
        programmeItem = readText();
        milestone = readText();
        method = cursor.readPresence() ? readText() : null;
        status = STATUSES[cursor.readIndex(STATUSES.length)];
        plannedOn = cursor.readOptionalDay();
        reachedOn = cursor.readOptionalDay();
    }

    @Override
    boolean ownFieldHoldsIdentityCode() {
        return programmeItem.holdsIdentityCode()
                || milestone.holdsIdentityCode()
                || (method != null && method.holdsIdentityCode());
    }

    @Override
    boolean ownFieldHoldsIdentityCode(String field) {
        return switch (field) {
            case "programmeItem" -> programmeItem.holdsIdentityCode();
            case "milestone" -> milestone.holdsIdentityCode();
            case "method" -> method != null && method.holdsIdentityCode();
            default -> false;
        };
    }
}
