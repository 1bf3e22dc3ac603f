package org.coranto.store.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes structures in Thrift's compact protocol, which Parquet's headers and footer are in (Apache
 * Thrift, doc/specs/thrift-compact-protocol.md). Not thread-safe.
 */
final class CompactThrift {
  private static final int BOOL = 1;
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final int[] fields = new int[16];
  private int depth;

  byte[] bytes() {
    return out.toByteArray();
  }

  private void field(int id, int type) {
    int step = id - fields[depth];
    fields[depth] = id;
    if (step > 0 && step < 16) {
      out.write((step << 4) | type);
    } else {
      out.write(type);
      varint(zigzag(id));
    }
  }

  CompactThrift truth(int id, boolean value) {
    field(id, value ? BOOL : BOOL + 1);
    return this;
  }

  CompactThrift i32(int id, int value) {
    field(id, I32);
    varint(zigzag(value));
    return this;
  }

  CompactThrift i64(int id, long value) {
    field(id, I64);
    varint(zigzag(value));
    return this;
  }

  CompactThrift text(int id, String value) {
    field(id, BINARY);
    binary(value);
    return this;
  }

  /** Begins a structure in a field; {@link #end} ends it. */
  CompactThrift struct(int id) {
    field(id, STRUCT);
    return begin();
  }

  /** Begins a structure that is an element of a list, or the whole. */
  CompactThrift begin() {
    fields[++depth] = 0;
    return this;
  }

  CompactThrift end() {
    out.write(0);
    depth--;
    return this;
  }

  /** Begins a list of structures; its elements follow, each from {@link #begin} to {@link #end}. */
  CompactThrift structs(int id, int size) {
    return list(id, STRUCT, size);
  }

  CompactThrift i32s(int id, int... values) {
    list(id, I32, values.length);
    for (int value : values) {
      varint(zigzag(value));
    }
    return this;
  }

  CompactThrift texts(int id, String... values) {
    list(id, BINARY, values.length);
    for (String value : values) {
      binary(value);
    }
    return this;
  }

  private CompactThrift list(int id, int type, int size) {
    field(id, LIST);
    if (size < 15) {
      out.write((size << 4) | type);
    } else {
      out.write(0xF0 | type);
      varint(size);
    }
    return this;
  }

  private void binary(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
  }

  private static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
