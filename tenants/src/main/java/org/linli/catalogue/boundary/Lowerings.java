package org.linli.catalogue.boundary;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.catalogue.control.LifeTable;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.GradingRules;
import org.linli.catalogue.entity.Lowering;
import org.linli.catalogue.entity.Registered;
import org.linli.catalogue.entity.Step;
import org.linli.persistence.Sql;

/** Asks for a lower level: with a reason, never below the floor, never alone. */
final class Lowerings {

  private static final int LONGEST_REASON = 400;

  private Lowerings() {}

  /**
   * @param kind of the field as it stands
   */
  static FieldGrade checked(
      FieldGrade wish, FieldKind kind, boolean sensitive, GradingRules rules) {
    if (wish.reason() == null || wish.reason().isBlank()) {
      throw new Invalid("reason", "required");
    }
    if (wish.reason().length() > LONGEST_REASON) {
      throw new Invalid("reason", "too-long");
    }
    var floor =
        wish.kind() == null
            ? rules.floor(kind, sensitive)
            : rules.floor(wish.kind(), wish.kind().isSensitive());
    if (floor.isAbove(wish.level())) {
      throw new BelowFloor(wish.field(), floor);
    }
    return wish;
  }

  static Lowering ask(Handle handle, Registered asset, FieldGrade wish, Caller who, Instant now) {
    var field = asset.sheet().field(wish.field()).orElseThrow();
    var lowering =
        new Lowering(
            Sql.newId(),
            asset.id(),
            wish.field(),
            asset.sheet().levelOf(field),
            wish.level(),
            Optional.ofNullable(wish.kind()),
            wish.reason(),
            who.accountId(),
            true);
    LifeTable.ask(handle, asset, lowering, who, now);
    var note = wish.field() + " " + lowering.from() + " → " + wish.level() + ": " + wish.reason();
    LifeTable.happened(handle, asset, who, Step.LOWERING_ASKED, note, now);
    return lowering;
  }
}
