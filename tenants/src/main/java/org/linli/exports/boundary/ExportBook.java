package org.linli.exports.boundary;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.exports.control.ImprintTable;
import org.linli.exports.control.MarkFinder;
import org.linli.exports.entity.Imprint;
import org.linli.keys.boundary.KeyRing;

/** Which files were handed out, and from whom a leaked one comes. */
@Facade
public class ExportBook {

  private static final int LARGEST = 10 * 1024 * 1024;

  private final Jdbi jdbi;
  private final ImprintTable imprints;

  @Inject
  public ExportBook(Jdbi jdbi, KeyRing keys) {
    this.jdbi = jdbi;
    this.imprints = new ImprintTable(keys);
  }

  /** For the container's proxy alone. */
  protected ExportBook() {
    this.jdbi = null;
    this.imprints = null;
  }

  /** Files handed out within the caller's scope, the newest first. */
  @Permit("exports:read")
  public Page<Imprint> list(PageRequest page) {
    return jdbi.withHandle(
        handle -> Page.of(imprints.list(handle, page), imprints.count(handle, page), page));
  }

  /**
   * Who received the file, a part of its rows, or text copied out of it. Several, when it was put
   * together from several; none, when nothing of it came from here.
   *
   * @param content an Excel file or text in UTF-8, 10 MB at most
   */
  @Permit("exports:read")
  public List<Imprint> trace(byte[] content) {
    if (content == null || content.length == 0) {
      throw new Invalid("file", "required");
    }
    if (content.length > LARGEST) {
      throw new Invalid("file", "too-long");
    }
    var marks = MarkFinder.in(content);
    return jdbi.withHandle(handle -> imprints.of(handle, marks));
  }
}
