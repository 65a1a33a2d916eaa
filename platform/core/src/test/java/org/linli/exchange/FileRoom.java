package org.linli.exchange;

import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.exchange.boundary.ExchangeFiles;
import org.linli.exchange.boundary.FileDraft;
import org.linli.exchange.boundary.FilePart;
import org.linli.exchange.boundary.FileQuery;
import org.linli.exchange.boundary.FileRow;
import org.linli.exchange.boundary.PartContent;
import org.linli.exchange.control.FileRound;
import org.linli.exchange.entity.FileLimits;
import org.linli.exchange.entity.Shape;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/** Files of one community, ordered and fetched by whoever a test names. */
final class FileRoom {

  private final Ground ground;
  private final TenantId tenant;
  private ExchangeFiles files;
  private FileRound round;

  FileRoom(Ground ground, TenantId tenant, FileLimits limits) {
    this.ground = ground;
    this.tenant = tenant;
    with(limits);
  }

  /** An order as it is being written. */
  static final class Draft {
    String key;
    UUID consumer;
    String asset = "cases";
    String tenant;
    Action action;
    Purpose purpose = Purpose.EMERGENCY;
    List<String> fields = List.of("case", "number");
    List<String> filters = List.of();
    String sort;
    String since;
    Integer partRows;
    Shape shape = Shape.LINES;

    private FileDraft made() {
      return new FileDraft(
          key, consumer, asset, tenant, action, purpose, fields, filters, sort, since, shape,
          partRows);
    }
  }

  /** All cases of the community. */
  Draft cases() {
    var draft = new Draft();
    draft.tenant = tenant.value();
    return draft;
  }

  void with(FileLimits limits) {
    files = ground.files(limits);
    round = ground.round(limits);
  }

  /** As the timer does, outside of any transaction. */
  void make() {
    round.run();
  }

  void clear() {
    round.clear();
  }

  UUID order(Caller caller, Draft draft) {
    return ground.platform.as(caller, () -> files.order(draft.made()));
  }

  void cancel(Caller caller, UUID id) {
    ground.run(caller, () -> files.cancel(id));
  }

  FileRow row(Caller caller, UUID id) {
    return ground.platform.as(caller, () -> files.get(id)).row();
  }

  List<FilePart> parts(UUID id) {
    return ground.platform.as(ground.bureau, () -> files.get(id)).parts();
  }

  byte[] fetched(Caller caller, UUID id, int part) {
    return part(caller, id, part).content();
  }

  PartContent part(Caller caller, UUID id, int part) {
    return ground.platform.as(caller, () -> files.fetch(id, part));
  }

  String manifest(Caller caller, UUID id) {
    return ground.platform.as(caller, () -> files.manifest(id)).text();
  }

  List<FileRow> list(Caller caller, FileQuery query, String search) {
    return ground
        .platform
        .as(caller, () -> files.list(query, new PageRequest(0, 50, search)))
        .items();
  }
}
