package fi.hankevirta.batch;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.Filter;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteOptions;

/** How RocksDB keeps what need not outlive the process, in bounded memory. Holds native memory until it is closed. */
final class DiskSettings implements AutoCloseable {
    private static final long MEBIBYTE = 1L << 20;
    private static final int MOST_OPEN_FILES = 256;

    static {
        RocksDB.loadLibrary();
    }

    private final Cache cache = new LRUCache(64 * MEBIBYTE);
    private final Filter filter = new BloomFilter();
    private final Options options = new Options()
            .setCreateIfMissing(true)
            .setErrorIfExists(true)
            .setWriteBufferSize(32 * MEBIBYTE)
            .setMaxOpenFiles(MOST_OPEN_FILES)
            .setAvoidFlushDuringShutdown(true)
            // Indexes and filters grow with the data; in the cache they share its bound.
            .setTableFormatConfig(new BlockBasedTableConfig()
                    .setBlockCache(cache)
                    .setFilterPolicy(filter)
                    .setCacheIndexAndFilterBlocks(true));
    private final WriteOptions writing = new WriteOptions().setDisableWAL(true);

    Options options() {
        return options;
    }

    /** Without a log for recovery: after a crash everything is read anew. */
    WriteOptions writing() {
        return writing;
    }

    @Override
    public void close() {
        writing.close();
        options.close();
        filter.close();
        cache.close();
    }
}
