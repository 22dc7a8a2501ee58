import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.StringJoiner;

/** Asks PostgreSQL's JDBC driver what tools ask it, and prints a row to a line. */
class Reader {
  private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

  public static void main(String[] args) throws SQLException {
    String url = System.getenv("JDBC_URL");
    try (Connection connection =
        DriverManager.getConnection(url, System.getenv("PGUSER"), System.getenv("PGPASSWORD"))) {
      switch (args[0]) {
        case "views" -> {
          String[] kinds = {"TABLE", "VIEW"};
          var found = connection.getMetaData().getTables(null, "reporting_v1", "%", kinds);
          print(found, "TABLE_NAME", "REMARKS");
        }
        case "columns" -> {
          var found = connection.getMetaData().getColumns(null, "reporting_v1", args[1], "%");
          print(found, "COLUMN_NAME", "DATA_TYPE");
        }
        default -> read(connection, args[1]);
      }
    }
    OUT.flush();
  }

  /** By a cursor, as tools read that do not want all rows at once. */
  private static void read(Connection connection, String query) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(7);
      var rows = statement.executeQuery(query);
      var labels = new String[rows.getMetaData().getColumnCount()];
      for (int i = 0; i < labels.length; i++) labels[i] = rows.getMetaData().getColumnLabel(i + 1);
      print(rows, labels);
    }
    connection.commit();
  }

  private static void print(ResultSet rows, String... labels) throws SQLException {
    while (rows.next()) {
      var line = new StringJoiner("\u001f");
      for (String label : labels) {
        String text = rows.getString(label);
        line.add(text == null ? "" : text);
      }
      OUT.print(line + "\n");
    }
  }
}
