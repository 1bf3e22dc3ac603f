package org.coranto.store.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.coranto.model.json.SituationJson;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a Parquet file: optional flat columns, plain encoding, gzip, one data page a column
 * chunk, a row group every {@link #GROUP} rows (Apache parquet-format, README.md and
 * parquet.thrift). A writer of its own, since the usual ones bring a hundred megabytes.
 */
final class ParquetRows implements RowWriter {
  private static final int GROUP = 20_000;
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  // parquet.thrift: Type, Encoding, CompressionCodec, ConvertedType, FieldRepetitionType
  private static final int BOOLEAN = 0;
  private static final int INT64 = 2;
  private static final int DOUBLE = 5;
  private static final int BYTE_ARRAY = 6;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int GZIP = 2;
  private static final int UTF8 = 0;
  private static final int OPTIONAL = 1;

  private record Chunk(long offset, long packed, long unpacked, int values) {}

  private record Group(List<Chunk> chunks, int rows) {}

  private final WholeFile file;
  private final List<Column> columns;
  private final List<List<@Nullable Object>> pending = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private long position;
  private long rows;

  ParquetRows(Path path, List<Column> columns) throws IOException {
    this.file = new WholeFile(path);
    this.columns = List.copyOf(columns);
    write(MAGIC);
  }

  private void write(byte[] bytes) throws IOException {
    file.out().write(bytes);
    position += bytes.length;
  }

  @Override
  public void row(List<@Nullable Object> values) throws IOException {
    pending.add(new ArrayList<>(values));
    rows++;
    if (pending.size() == GROUP) {
      group();
    }
  }

  private void group() throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      chunks.add(chunk(i));
    }
    groups.add(new Group(chunks, pending.size()));
    pending.clear();
  }

  private Chunk chunk(int column) throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    byte[] levels = levels(column);
    page.writeBytes(int32(levels.length));
    page.writeBytes(levels);
    values(column, page);
    byte[] packed = gzip(page.toByteArray());
    byte[] header =
        new CompactThrift()
            .begin()
            .i32(1, 0)
            .i32(2, page.size())
            .i32(3, packed.length)
            .struct(5)
            .i32(1, pending.size())
            .i32(2, PLAIN)
            .i32(3, RLE)
            .i32(4, RLE)
            .end()
            .end()
            .bytes();
    long offset = position;
    write(header);
    write(packed);
    return new Chunk(
        offset,
        (long) header.length + packed.length,
        (long) header.length + page.size(),
        pending.size());
  }

  /** Which values are there: runs of equal bits, each a varint of its doubled length and a byte. */
  private byte[] levels(int column) {
    ByteArrayOutputStream levels = new ByteArrayOutputStream();
    int from = 0;
    while (from < pending.size()) {
      boolean there = pending.get(from).get(column) != null;
      int to = from + 1;
      while (to < pending.size() && (pending.get(to).get(column) != null) == there) {
        to++;
      }
      int run = (to - from) << 1;
      while (run > 0x7F) {
        levels.write((run & 0x7F) | 0x80);
        run >>>= 7;
      }
      levels.write(run);
      levels.write(there ? 1 : 0);
      from = to;
    }
    return levels.toByteArray();
  }

  private void values(int column, ByteArrayOutputStream page) {
    int bit = 0;
    int bits = 0;
    for (List<@Nullable Object> row : pending) {
      Object value = row.get(column);
      if (value == null) {
        continue;
      }
      switch (columns.get(column).kind()) {
        case TEXT -> {
          byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
          page.writeBytes(int32(text.length));
          page.writeBytes(text);
        }
        case WHOLE -> page.writeBytes(int64(((Number) value).longValue()));
        case REAL ->
            page.writeBytes(int64(Double.doubleToLongBits(((Number) value).doubleValue())));
        case TRUTH -> {
          bits |= (boolean) value ? 1 << bit : 0;
          if (++bit == 8) {
            page.write(bits);
            bit = 0;
            bits = 0;
          }
        }
      }
    }
    if (bit > 0) {
      page.write(bits);
    }
  }

  private static byte[] int32(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] int64(long value) {
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @Override
  public ExportedFile finish() throws IOException {
    if (!pending.isEmpty()) {
      group();
    }
    byte[] footer = footer();
    write(footer);
    write(int32(footer.length));
    write(MAGIC);
    return file.finish(rows);
  }

  private byte[] footer() {
    CompactThrift t = new CompactThrift().begin().i32(1, 1).structs(2, columns.size() + 1);
    t.begin().text(4, "schema").i32(5, columns.size()).end();
    for (Column column : columns) {
      t.begin().i32(1, type(column)).i32(3, OPTIONAL).text(4, column.name());
      if (column.kind() == Column.Kind.TEXT) {
        t.i32(6, UTF8);
      }
      t.end();
    }
    t.i64(3, rows).structs(4, groups.size());
    for (Group group : groups) {
      t.begin().structs(1, columns.size());
      long size = 0;
      for (int i = 0; i < columns.size(); i++) {
        Chunk chunk = group.chunks().get(i);
        size += chunk.unpacked();
        t.begin().i64(2, chunk.offset()).struct(3).i32(1, type(columns.get(i))).i32s(2, PLAIN, RLE);
        t.texts(3, columns.get(i).name()).i32(4, GZIP).i64(5, chunk.values());
        t.i64(6, chunk.unpacked()).i64(7, chunk.packed()).i64(9, chunk.offset()).end().end();
      }
      t.i64(2, size).i64(3, group.rows()).end();
    }
    return t.text(6, SituationJson.PRODUCER).end().bytes();
  }

  private static int type(Column column) {
    return switch (column.kind()) {
      case TEXT -> BYTE_ARRAY;
      case WHOLE -> INT64;
      case REAL -> DOUBLE;
      case TRUTH -> BOOLEAN;
    };
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
