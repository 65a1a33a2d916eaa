package org.linli.assurance.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.assurance.entity.NotReady;
import org.linli.assurance.entity.NotReady.Why;
import org.linli.assurance.entity.RecordDraft;
import org.linli.assurance.entity.RecordState;
import org.linli.assurance.entity.RegisterField;
import org.linli.assurance.entity.RegisterKind;
import org.linli.assurance.entity.Review;
import org.linli.assurance.entity.SecurityRecord;
import org.linli.packs.Text;
import org.linli.persistence.Sql;

/** What makes an entry, what lets it count, and what ends it. */
public final class RecordRules {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_PERSON = 120;
  private static final int LONGEST_NOTE = 1_000;
  private static final int LONGEST_PARTY = 64;

  private final Handle handle;
  private final Place place;
  private final Caller writer;
  private final String by;
  private final Instant now;
  private final LocalDate today;

  /**
   * @param today in the city's time
   */
  public RecordRules(Handle handle, Place place, Caller writer, Instant now, LocalDate today) {
    this.handle = handle;
    this.place = place;
    this.writer = writer;
    this.by = writer.displayName();
    this.now = now;
    this.today = today;
  }

  /**
   * A new draft.
   *
   * @throws Invalid something is missing, too long or none of the kind's
   * @throws NotFound there is no such kind here, or no such entry above
   */
  public SecurityRecord draft(RecordDraft draft) {
    return filled(kind(draft.kind()), draft, Sql.newId(), null);
  }

  /**
   * The same entry, written anew. What counts has to go on being fit to count; that what it rests
   * on has ended since is no fault of the change.
   *
   * @throws Conflict it is closed, or somebody else changed it in the meantime
   */
  public SecurityRecord changed(SecurityRecord old, RecordDraft draft) {
    open(old);
    if (draft.version() == null || draft.version() != old.version()) {
      throw new Conflict("security-record");
    }
    if (draft.kind() != null && !draft.kind().equals(old.kind())) {
      throw new Invalid("kind", "register-kind-stays");
    }
    var kind = kind(old.kind());
    var made = filled(kind, draft, old.id(), old);
    if (made.state() != RecordState.DRAFT) {
      fit(kind, made, !Objects.equals(made.parent(), old.parent()));
    }
    return made;
  }

  /**
   * The same entry, which counts from now on.
   *
   * @throws NotReady what the kind asks for is missing
   */
  public SecurityRecord inForce(SecurityRecord draft) {
    if (draft.state() != RecordState.DRAFT) {
      throw new Conflict("security-record");
    }
    var kind = kind(draft.kind());
    fit(kind, draft, true);
    if (kind.most() != null && RecordTable.standing(handle, place, kind.id()) >= kind.most()) {
      throw new NotReady(Why.ENOUGH_STAND, String.valueOf(kind.most()));
    }
    return with(draft, RecordState.IN_FORCE, draft.dueOn(), draft.reviewedOn(), null, null);
  }

  /**
   * The same entry, looked at anew; its next day follows.
   *
   * @throws Conflict it does not count, or is of a kind that is not looked at anew
   */
  public SecurityRecord reviewed(SecurityRecord old, Review review) {
    var kind = kind(old.kind());
    if (!old.stands() || kind.reviewDays() == null) {
      throw new Conflict("security-record");
    }
    Invalid.text("note", review.note(), LONGEST_NOTE);
    var on = past("on", review.on());
    var latest = on.plusDays(kind.reviewDays());
    var next = earlier("next", review.next(), on, Optional.of(latest));
    return with(old, RecordState.IN_FORCE, next, on, null, null);
  }

  /**
   * The same entry, over. One that never counted is counted from here on, so it has to be fit to.
   *
   * @throws NotReady an entry below holds it open, or it is a draft that lacks what the kind asks
   *     for
   */
  public SecurityRecord closed(SecurityRecord old, String note) {
    open(old);
    var said = Invalid.text("note", note, LONGEST_NOTE);
    if (old.state() == RecordState.DRAFT) {
      fit(kind(old.kind()), old, true);
    }
    RecordTable.below(handle, old.id(), today).stream()
        .filter(below -> below.state() != RecordState.CLOSED && holds(below))
        .findFirst()
        .ifPresent(
            below -> {
              throw new NotReady(Why.OPEN_BELOW, below.subject());
            });
    return with(old, RecordState.CLOSED, old.dueOn(), old.reviewedOn(), today, said);
  }

  /**
   * @param old that it takes the place of; null for a new one
   */
  private SecurityRecord filled(RegisterKind kind, RecordDraft draft, UUID id, SecurityRecord old) {
    var answers = Answers.checked(kind, draft.answers());
    var happened = past("happenedOn", draft.happenedOn());
    var reviewed = old == null ? null : old.reviewedOn();
    var from = reviewed == null ? happened : reviewed;
    var latest =
        Stream.of(kind.daysToClose(answers), Optional.ofNullable(kind.reviewDays()))
            .flatMap(Optional::stream)
            .min(Integer::compare)
            .map(from::plusDays);
    above(kind, draft.parent());
    return new SecurityRecord(
        id,
        kind.id(),
        kind.version(),
        place.key(),
        organisation(kind, draft),
        Invalid.text("subject", draft.subject(), LONGEST_SUBJECT),
        Invalid.text("responsible", draft.responsible(), LONGEST_PERSON),
        draft.parent(),
        happened,
        earlier("dueOn", draft.dueOn(), from, latest),
        reviewed,
        old == null ? RecordState.DRAFT : old.state(),
        kind.shortOf(answers),
        answers,
        null,
        null,
        now,
        by,
        old == null ? 0 : old.version() + 1);
  }

  /** An enterprise keeps its own alone, which so is about itself. */
  private String organisation(RegisterKind kind, RecordDraft draft) {
    if (place.organisation() != null) {
      return place.organisation();
    }
    if (draft.organisation() == null || draft.organisation().isBlank()) {
      if (kind.aboutEnterprise()) {
        throw new Invalid("organisation", "required");
      }
      return null;
    }
    var named = Invalid.text("organisation", draft.organisation(), LONGEST_PARTY);
    var known =
        handle
            .createQuery("select exists (select 1 from organisation where id = :id)")
            .bind("id", named)
            .mapTo(boolean.class)
            .one();
    if (!known) {
      throw new NotFound("organisation");
    }
    return named;
  }

  private void above(RegisterKind kind, UUID parent) {
    if (parent == null) {
      return;
    }
    if (kind.under() == null) {
      throw new Invalid("parent", "register-nothing-above");
    }
    parent(kind, parent).orElseThrow(() -> new NotFound("security-record"));
  }

  /** Of the own register alone: no entry rests on somebody else's. */
  private Optional<SecurityRecord> parent(RegisterKind kind, UUID parent) {
    return RecordTable.find(handle, place, parent, today)
        .filter(above -> above.keeper().equals(place.key()))
        .filter(above -> kind.under().kinds().contains(above.kind()));
  }

  /**
   * @param standing whether what it rests on has to stand today
   */
  private void fit(RegisterKind kind, SecurityRecord record, boolean standing) {
    for (var field : kind.fields()) {
      if (field.required() && !record.answers().containsKey(field.id())) {
        throw new NotReady(Why.FIELD_MISSING, said(field.name()));
      }
    }
    if (kind.strict() && !record.shortOf().isEmpty()) {
      throw new NotReady(
          Why.SHORT_OF, said(kind.field(record.shortOf().getFirst()).orElseThrow().name()));
    }
    if (kind.under() != null
        && kind.under().required()
        && (record.parent() == null
            || standing
                && parent(kind, record.parent()).filter(SecurityRecord::stands).isEmpty())) {
      throw new NotReady(Why.NOTHING_ABOVE, names(kind.under().kinds()));
    }
  }

  private String names(List<String> kinds) {
    return kinds.stream()
        .flatMap(kind -> KindPack.DELIVERED.find(kind).stream())
        .map(kind -> said(kind.name()))
        .collect(Collectors.joining(" / "));
  }

  private String said(Text name) {
    return name.in(writer.locale());
  }

  private static boolean holds(SecurityRecord below) {
    return KindPack.DELIVERED
        .find(below.kind())
        .filter(kind -> kind.under() != null && kind.under().holds())
        .isPresent();
  }

  private RegisterKind kind(String id) {
    return KindPack.DELIVERED
        .find(id)
        .filter(kind -> place.keeper() != null && kind.keepers().contains(place.keeper()))
        .orElseThrow(() -> new NotFound("register-kind"));
  }

  private static void open(SecurityRecord record) {
    if (record.state() == RecordState.CLOSED) {
      throw new Conflict("security-record");
    }
  }

  private LocalDate past(String field, LocalDate day) {
    if (day != null && day.isAfter(today)) {
      throw new Invalid(field, "register-not-ahead");
    }
    return day == null ? today : RegisterField.known(field, day);
  }

  /** A keeper may be stricter than the kind, and never more lenient. */
  private static LocalDate earlier(
      String field, LocalDate wanted, LocalDate from, Optional<LocalDate> latest) {
    if (wanted == null) {
      return latest.orElse(null);
    }
    if (wanted.isBefore(from) || latest.filter(wanted::isAfter).isPresent()) {
      throw new Invalid(field, "register-within");
    }
    return RegisterField.known(field, wanted);
  }

  private SecurityRecord with(
      SecurityRecord of,
      RecordState state,
      LocalDate due,
      LocalDate reviewed,
      LocalDate closed,
      String note) {
    return new SecurityRecord(
        of.id(),
        of.kind(),
        of.kindVersion(),
        of.keeper(),
        of.organisation(),
        of.subject(),
        of.responsible(),
        of.parent(),
        of.happenedOn(),
        due,
        reviewed,
        state,
        of.shortOf(),
        of.answers(),
        closed,
        note,
        now,
        by,
        of.version() + 1);
  }
}
