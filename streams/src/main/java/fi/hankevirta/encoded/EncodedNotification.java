package fi.hankevirta.encoded;

import fi.hankevirta.event.Authority;
import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.topic.EventStream;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** An SPro notification, read in place. Dates are days since 1970-01-01, or {@link EncodedEvent#ABSENT}. */
public final class EncodedNotification extends EncodedEvent {
    private static final NotificationState[] STATES = NotificationState.values();
    private static final NotificationCategory[] CATEGORIES = NotificationCategory.values();
    private static final ServiceSector[] SECTORS = ServiceSector.values();
    private static final LegalBasis[] LEGAL_BASES = LegalBasis.values();
    private static final Authority[] AUTHORITIES = Authority.values();

    private final Identifier notificationId = Identifier.uuid();
    private NotificationState state = NotificationState.UNKNOWN;
    private long notifiedOn;
    private long handlingStartedOn;
    private long measuresStartedOn;
    private long escalatedOn;
    private long closedOn;
    private NotificationCategory category = NotificationCategory.UNKNOWN;
    private boolean threat;
    private ServiceSector sector = ServiceSector.UNKNOWN;
    private LegalBasis legalBasis = LegalBasis.UNKNOWN;
    private @Nullable Authority authority;

    EncodedNotification(byte[] header, Texts texts) {
        super(EventStream.SPRO_NOTIFICATION, header, texts);
    }

    /** Returns the id of the notification. */
    public Identifier notificationId() {
        return notificationId;
    }

    /** Returns how far it is. */
    public NotificationState state() {
        return state;
    }

    /** Returns the day it was made. */
    public long notifiedOn() {
        return notifiedOn;
    }

    /** Returns the day its handling began. */
    public long handlingStartedOn() {
        return handlingStartedOn;
    }

    /** Returns the day measures began. */
    public long measuresStartedOn() {
        return measuresStartedOn;
    }

    /** Returns the day it was handed on to the supervising authority. */
    public long escalatedOn() {
        return escalatedOn;
    }

    /** Returns the day it was closed. */
    public long closedOn() {
        return closedOn;
    }

    /** Returns what it is about. */
    public NotificationCategory category() {
        return category;
    }

    /** Returns whether it tells of a threat only. */
    public boolean threat() {
        return threat;
    }

    /** Returns who provides the service. */
    public ServiceSector sector() {
        return sector;
    }

    /** Returns the act that it rests on. */
    public LegalBasis legalBasis() {
        return legalBasis;
    }

    /** Returns the supervising authority that it was handed on to; null when none. */
    public @Nullable Authority authority() {
        return authority;
    }

    @Override
    public String kafkaKey() {
        return notificationId.text();
    }

    @Override
    public boolean isKafkaKey(byte[] key) {
        return notificationId.isWritten(key);
    }

    @Override
    public void writeKey(EntityKey key) {
        key.of(stream(), area()).root(notificationId);
    }

    @Override
    boolean readIds(Texts of) {
        return notificationId.read(cursor, of);
    }

    @Override
    void takeIds(byte[] key, int from) {
        notificationId.readPacked(key, from + 1);
    }

    @Override
    void writeIds(ByteArrayOutputStream out) {
        out.writeBytes(notificationId.encoded());
    }

    @Override
    void readOwnFields() {
        state = STATES[cursor.readIndex(STATES.length)];
        notifiedOn = cursor.readInt();
        handlingStartedOn = cursor.readOptionalDay();
        measuresStartedOn = cursor.readOptionalDay();
        escalatedOn = cursor.readOptionalDay();
        closedOn = cursor.readOptionalDay();
        category = CATEGORIES[cursor.readIndex(CATEGORIES.length)];
        threat = cursor.readBoolean();
        sector = SECTORS[cursor.readIndex(SECTORS.length)];
        legalBasis = LEGAL_BASES[cursor.readIndex(LEGAL_BASES.length)];
        authority = cursor.readPresence() ? AUTHORITIES[cursor.readIndex(AUTHORITIES.length)] : null;
    }

    @Override
    boolean ownFieldHoldsIdentityCode() {
        return notificationId.holdsIdentityCode();
    }

    @Override
    boolean ownFieldHoldsIdentityCode(String field) {
        return field.equals("notificationId") && notificationId.holdsIdentityCode();
    }
}
