package org.coranto.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.coranto.model.Sha256;

/**
 * Digest of everything in a store: all rows of all tables but {@code meta} (where files are), the
 * search index and counts, watched feeds, and stories and slips (made from the rest, and telling in
 * which order), in an order that does not depend on how they came in; packed columns count by what
 * is in them. Two stores with equal digests say the same.
 */
final class Contents {
  private Contents() {}

  /** SHA-256 in hexadecimal. Reads every row; takes about as long as copying the file. */
  static String digest(Connection connection) throws SQLException, IOException {
    MessageDigest digest = Sha256.begin();
    for (String table :
        Sql.column(
            connection,
            "select name from sqlite_schema where type = 'table' and name not in ('meta', 'slip',"
                + " 'feed', 'page') and name not like 'sqlite_%' and name not like 'search_%' and"
                + " name not like 'story%' and name not like 'tally_%' and name not like 'by_actor_%'"
                + " order by name")) {
      add(digest, table);
      List<String> columns =
          Sql.column(
              connection, "select name from pragma_table_info('" + table + "') order by cid");
      String order = "\"" + String.join("\", \"", columns) + "\"";
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("select " + order + " from " + table + " order by " + order)) {
        while (row.next()) {
          for (int i = 1; i <= columns.size(); i++) {
            Object value = row.getObject(i);
            add(
                digest,
                value instanceof byte[] packed ? Packed.unpack(packed) : String.valueOf(value));
          }
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
