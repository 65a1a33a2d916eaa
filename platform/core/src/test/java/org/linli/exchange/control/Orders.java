package org.linli.exchange.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.exchange.boundary.FilePart;
import org.linli.exchange.boundary.Pull;
import org.linli.exchange.entity.FileState;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.Shape;
import org.linli.exports.boundary.Marking;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Files as a test wants them ordered. */
final class Orders {

  static final Instant AT = Instant.parse("2026-11-20T16:30:05Z");
  static final TenantId TENANT = new TenantId("990301001001");

  String asset = "cases";
  Action action = Action.VIEW;
  Purpose purpose = Purpose.EMERGENCY;
  List<String> fields = List.of("case", "title");
  List<String> filters = List.of();
  String sort;
  Shape shape = Shape.CSV;
  int partRows = 100;
  String format;
  String since;
  String position;
  UUID consumer;
  String organisation;
  final String mark = Marking.fresh();

  /** A position of the question that the order asks. */
  String at(Instant moment) {
    return Position.at(moment).told(question());
  }

  private Pull question() {
    return new Pull(
        asset, TENANT, action, purpose, fields, filters, sort, null, partRows, Form.JSON);
  }

  FileOrder made() {
    return new FileOrder(
        UUID.randomUUID(),
        "key",
        UUID.randomUUID(),
        null,
        consumer,
        "Fire command",
        Party.DEPARTMENT,
        organisation,
        asset,
        TENANT,
        new DivisionCode(TENANT.value()),
        action,
        purpose,
        fields,
        filters,
        sort,
        shape,
        partRows,
        format,
        since,
        at(AT),
        mark,
        FileState.RUNNING,
        position,
        0,
        0,
        0,
        AT,
        "Li",
        AT.plus(Duration.ofDays(7)),
        0,
        AT);
  }

  static FilePart part(int number, long rows, String sm3) {
    return new FilePart(
        number,
        "part-" + number,
        rows,
        1,
        100 * rows,
        "a".repeat(64),
        sm3,
        UUID.randomUUID(),
        Outcome.PERMIT,
        "GOVERNMENT/cases",
        AT,
        null,
        0);
  }
}
