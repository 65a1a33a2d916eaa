package org.linli.exchange.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.access.entity.Credential;
import org.linli.exchange.boundary.Pull;
import org.linli.exchange.entity.FileState;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.Shape;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * A file as it was ordered, and as far as it has come.
 *
 * @param key by which the same order is found again
 * @param account in whose name it is made
 * @param credential by which its account ordered it; null where a person did
 * @param partRows of each part
 * @param format a partner's; null for the platform's own
 * @param since the position at which it begins; null for the beginning
 * @param until the position behind which nothing belongs to it
 * @param mark watermark
 * @param position behind which the next part begins; null where there is no part yet
 * @param leased until when it is its taker's
 */
public record FileOrder(
    UUID id,
    String key,
    UUID account,
    Credential credential,
    UUID consumer,
    String recipient,
    Party party,
    String organisation,
    String asset,
    TenantId tenant,
    DivisionCode code,
    Action action,
    Purpose purpose,
    List<String> fields,
    List<String> filters,
    String sort,
    Shape shape,
    int partRows,
    String format,
    String since,
    String until,
    String mark,
    FileState state,
    String position,
    long rows,
    long bytes,
    int parts,
    Instant orderedAt,
    String orderedBy,
    Instant expiresAt,
    int attempts,
    Instant leased) {

  /** The stretch of its next part. */
  public Pull next() {
    return new Pull(
        asset,
        tenant,
        action,
        purpose,
        fields,
        filters,
        sort,
        position == null ? since : position,
        partRows,
        Form.JSON,
        until);
  }

  /** Whether that is the same question, to be made into the same file. */
  public boolean asks(FileOrder other) {
    return next().until(null).after(null).equals(other.next().until(null).after(null))
        && shape == other.shape
        && java.util.Objects.equals(since, other.since);
  }

  /** What a part is called. */
  public String name(int part, FileType type) {
    return asset + "-" + tenant.value() + "-" + "%04d".formatted(part) + "." + type.ending();
  }
}
