package org.linli.letters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterState;
import org.linli.letters.entity.QuietHours;
import org.linli.letters.entity.Wishes;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Lays letters into the outbox: one for each person and channel that fit. */
@ApplicationScoped
public class LetterBox {

  private static final int AT_ONCE = 500;

  private final Carriers carriers;

  @Inject
  public LetterBox(Carriers carriers) {
    this.carriers = carriers;
  }

  /** For the container's proxy alone. */
  protected LetterBox() {
    this.carriers = null;
  }

  /** How many letters it became. */
  public int post(
      Handle handle,
      TenantId tenant,
      LetterKind kind,
      List<UUID> people,
      String reference,
      UUID about,
      Instant now) {
    var open = carriers.open();
    if (open.isEmpty()) {
      return 0;
    }
    var distinct = people.stream().distinct().toList();
    int posted = 0;
    for (int from = 0; from < distinct.size(); from += AT_ONCE) {
      var some = distinct.subList(from, Math.min(distinct.size(), from + AT_ONCE));
      var letters = letters(handle, tenant, kind, some, reference, about, open);
      LetterTable.add(handle, tenant, letters, now);
      posted += letters.size();
    }
    return posted;
  }

  private static List<Letter> letters(
      Handle handle,
      TenantId tenant,
      LetterKind kind,
      List<UUID> people,
      String reference,
      UUID about,
      Set<Channel> open) {
    var choices = WishTable.choices(handle, tenant, kind, people);
    var letters = new ArrayList<Letter>();
    Addresses.reach(handle, tenant, people)
        .forEach(
            (person, channels) -> {
              var said = choices.getOrDefault(person, List.of());
              var wishes = new Wishes(QuietHours.USUAL, "zh-CN", false, said);
              channels.stream()
                  .filter(open::contains)
                  .filter(channel -> wishes.want(kind, channel))
                  .forEach(channel -> letters.add(fresh(person, channel, kind, reference, about)));
            });
    return letters;
  }

  private static Letter fresh(
      UUID person, Channel channel, LetterKind kind, String reference, UUID about) {
    return new Letter(Sql.newId(), person, channel, kind, reference, about, LetterState.WAITING, 0);
  }

  /**
   * Posts it once more, as a new letter: the gateway would take the old one for a repetition.
   *
   * @throws Conflict it is still waiting, has arrived, or was followed by another
   */
  public UUID again(Jdbi jdbi, Scopes scopes, LetterTable letters, UUID id, Instant now) {
    var letter = letters.find(id).orElseThrow(() -> new NotFound("letter"));
    if (letter.state() != LetterState.FAILED && letter.state() != LetterState.SENT) {
      throw new Conflict("letter");
    }
    if (letters.wasFollowed(letter)) {
      throw new Conflict("letter");
    }
    var fresh =
        fresh(
            letter.account(), letter.channel(), letter.kind(), letter.reference(), letter.about());
    jdbi.useHandle(
        handle -> {
          FaultTable.remove(handle, id);
          LetterTable.add(handle, scopes.requireTenant(), List.of(fresh), now);
        });
    return fresh.id();
  }
}
