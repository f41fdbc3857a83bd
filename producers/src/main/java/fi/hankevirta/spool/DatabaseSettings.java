package fi.hankevirta.spool;

import org.rocksdb.CompressionType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteOptions;

/** How RocksDB keeps a spool: small, quiet and durable. Holds native memory until it is closed. */
final class DatabaseSettings implements AutoCloseable {
    private static final long MEBIBYTE = 1L << 20;
    private static final int MOST_OPEN_FILES = 64;

    static {
        RocksDB.loadLibrary();
    }

    private final Options options = new Options()
            .setCreateIfMissing(true)
            .setWriteBufferSize(4 * MEBIBYTE)
            .setMaxOpenFiles(MOST_OPEN_FILES)
            .setCompressionType(CompressionType.NO_COMPRESSION)
            // The log is read up to the first record that is cut off: what follows it was never accepted.
            .setWalRecoveryMode(WALRecoveryMode.PointInTimeRecovery)
            .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
            .setMaxLogFileSize(MEBIBYTE)
            .setKeepLogFileNum(2)
            .setStatsDumpPeriodSec(0)
            .setStatsPersistPeriodSec(0);
    private final WriteOptions durable = new WriteOptions().setSync(true);
    private final WriteOptions relaxed = new WriteOptions();
    private final ReadOptions reading = new ReadOptions().setFillCache(false);

    Options options() {
        return options;
    }

    /** For events: they are on disk when the write returns. */
    WriteOptions durable() {
        return durable;
    }

    /** For what may be forgotten in a power cut, and costs no more than sending again. */
    WriteOptions relaxed() {
        return relaxed;
    }

    ReadOptions reading() {
        return reading;
    }

    @Override
    public void close() {
        reading.close();
        relaxed.close();
        durable.close();
        options.close();
    }
}
