package io.dateline.enrich.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One cache and one write buffer for all stores of the process: RocksDB's memory is off the heap
 * and would otherwise grow with each store. Made by Kafka Streams through reflection.
 */
public final class SharedRocksMemory implements RocksDBConfigSetter {
  private static final long CACHE_BYTES = 64L * 1024 * 1024;
  private static final long WRITE_BUFFER_BYTES = 32L * 1024 * 1024;
  private static final Cache CACHE;
  private static final WriteBufferManager WRITE_BUFFERS;

  static {
    RocksDB.loadLibrary(); // Kafka Streams reads its settings before it opens a store
    CACHE = new LRUCache(CACHE_BYTES);
    WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);
  }

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    var table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(WRITE_BUFFERS);
  }

  @Override
  public void close(String storeName, Options options) {
    // cache and buffers are shared, and live as long as the process
  }
}
