package org.linli.exchange.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.exchange.entity.FileState;
import org.linli.exchange.entity.Shape;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/**
 * A file that was ordered, with how far it is.
 *
 * @param consumer whose it is; null for a person's
 * @param recipient the consumer's name, or the person's
 * @param community its name
 * @param since where it begins; null for all
 * @param expected how many rows it will have; null while nobody knows
 * @param refusal why it ended; null where it did not
 * @param mark where the next one begins; null before it is done
 * @param watermark by which a leaked one is found
 * @param fetches how often parts of it were fetched
 * @param mine whether it was made for who asks
 */
public record FileRow(
    UUID id,
    UUID consumer,
    String recipient,
    Party party,
    String organisation,
    String asset,
    String tenant,
    String community,
    Action action,
    Purpose purpose,
    List<String> fields,
    List<String> filters,
    String sort,
    String since,
    Shape shape,
    String format,
    FileState state,
    Instant stateSince,
    long rows,
    Long expected,
    long bytes,
    int parts,
    String refusal,
    String basis,
    String mark,
    String watermark,
    Instant orderedAt,
    String orderedBy,
    Instant expiresAt,
    long fetches,
    Instant lastFetched,
    boolean mine) {

  /** In hundredths; -1 while nobody knows. */
  public int progress() {
    return state == FileState.DONE
        ? 100
        : expected == null ? -1 : (int) (100 * rows / Math.max(1, expected));
  }
}
