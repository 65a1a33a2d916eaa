package org.linli.logs.control;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linli.access.boundary.Invalid;
import org.linli.logs.entity.LogEntry;
import org.linli.logs.entity.LogPage;
import org.linli.logs.entity.LogQuery;

/** One search through the files, newest first, as far as its bounds reach. */
public final class LogScan {

  private final String node;
  private final LogFolder folder;
  private final long mostBytes;

  /**
   * @param node this server
   * @param folder where it writes its log; null where it does not say
   * @param mostBytes so much is read by one search
   */
  public LogScan(String node, Path folder, long mostBytes) {
    this.node = node;
    this.folder = new LogFolder(folder);
    this.mostBytes = mostBytes;
  }

  /**
   * @param after the cursor that the search before gave back; null for the newest
   * @param limit how many entries at most
   * @throws Invalid the cursor is none, or of files that are gone or another server's
   */
  public LogPage find(LogQuery query, String after, int limit) {
    try {
      var files = folder.files();
      return files.isEmpty()
          ? new LogPage(node, false, List.of(), 0, null)
          : found(files, query, after, limit);
    } catch (IOException e) {
      return new LogPage(node, false, List.of(), 0, null);
    }
  }

  private LogPage found(List<LogFile> files, LogQuery query, String after, int limit)
      throws IOException {
    var cursor = after == null || after.isBlank() ? null : LogCursor.of(after);
    var first = cursor == null ? 0 : place(files, cursor);
    var reader = new LogReader(query);
    var entries = new ArrayList<LogEntry>();
    long scanned = 0;
    for (int at = first; at < files.size(); at++) {
      var file = files.get(at);
      var end = at == first && cursor != null ? cursor.position() : Long.MAX_VALUE;
      try (var lines = new BackwardLines(file.path(), end)) {
        var rest = mostBytes - scanned;
        for (var line = lines.next(rest); line != null; line = lines.next(rest)) {
          var entry = reader.mayMean(line) ? LogReader.entry(line).orElse(null) : null;
          if (entry != null && reader.isBeyond(entry)) {
            return new LogPage(node, true, entries, scanned + lines.readBytes(), null);
          }
          if (entry != null && reader.means(entry)) {
            entries.add(entry);
          }
          if (entries.size() >= limit || scanned + lines.readBytes() > mostBytes) {
            var here = new LogCursor(node, file.key(), lines.position());
            return new LogPage(node, true, entries, scanned + lines.readBytes(), here.text());
          }
        }
        scanned += lines.readBytes();
      } catch (NoSuchFileException e) {
        // The server has just thrown its oldest file away.
        continue;
      }
    }
    return new LogPage(node, true, entries, scanned, null);
  }

  private int place(List<LogFile> files, LogCursor cursor) {
    for (int at = 0; at < files.size(); at++) {
      if (cursor.node().equals(node) && files.get(at).key().equals(cursor.file())) {
        return at;
      }
    }
    throw new Invalid("after", "cursor-gone");
  }
}
