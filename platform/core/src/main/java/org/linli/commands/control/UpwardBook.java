package org.linli.commands.control;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.commands.boundary.Envelope;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.Upward;
import org.linli.tenancy.entity.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes what the doors tell: which command a device has, what it answered, whether its line stands.
 * A letter that comes twice changes nothing the second time.
 */
public final class UpwardBook {

  private static final Logger LOG = LoggerFactory.getLogger(UpwardBook.class);

  private static final Set<Upward.Kind> LINE = Set.of(Upward.Kind.UP, Upward.Kind.DOWN);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final CommandBook book;
  private final Changes changes;

  public UpwardBook(Jdbi jdbi, Scopes scopes, CommandBook book, Changes changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.book = book;
    this.changes = changes;
  }

  /** One transaction for each community that the letters speak of. */
  public void take(List<byte[]> letters) {
    var byTenant = new LinkedHashMap<TenantId, List<Upward>>();
    for (var letter : letters) {
      try {
        var read = Envelope.open(letter, Upward.class);
        byTenant.computeIfAbsent(new TenantId(read.tenant()), key -> new ArrayList<>()).add(read);
      } catch (UncheckedIOException | IllegalArgumentException e) {
        LOG.warn("a letter from a door cannot be read: {}", e.toString());
      }
    }
    byTenant.forEach(this::note);
  }

  private void note(TenantId tenant, List<Upward> letters) {
    try {
      scopes.asSystem(
          "commands",
          tenant,
          () -> {
            for (var letter : letters) {
              note(tenant, letter);
            }
            if (letters.stream().anyMatch(letter -> LINE.contains(letter.kind()))) {
              changes.tell(tenant, "devices");
            }
            return null;
          });
    } catch (Refusal e) {
      LOG.info("{} letters of {} are let go: {}", letters.size(), tenant, e.toString());
    }
  }

  private void note(TenantId tenant, Upward letter) {
    var at = Instant.ofEpochMilli(letter.at());
    switch (letter.kind()) {
      case TAKEN -> book.sent(tenant, letter.device(), List.of(letter.command()), at);
      case ANSWER ->
          book.answer(
              tenant,
              letter.device(),
              letter.command(),
              new CommandAnswer(letter.state(), letter.answer()),
              at);
      case UP -> {
        line(tenant, letter, null);
        book.retell(tenant, letter.device(), Instant.now());
      }
      case DOWN -> line(tenant, letter, at);
    }
  }

  private void line(TenantId tenant, Upward letter, Instant lostAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update device_status set lost_at = :lost
                    where tenant_id = :tenant and device_id = :device""")
                .bindByType(
                    "lost",
                    lostAt == null ? null : lostAt.atOffset(ZoneOffset.UTC),
                    java.time.OffsetDateTime.class)
                .bind("tenant", tenant)
                .bind("device", letter.device())
                .execute());
  }
}
