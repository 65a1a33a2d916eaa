package org.linli.linkage.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/** What a turn does outside of its own tables, in its transaction. */
interface Deeds {

  /**
   * Commands a device, as its kind is commanded; the command's id.
   *
   * @throws org.linli.access.boundary.Refusal it cannot be commanded
   */
  UUID command(
      UUID device,
      Map<String, String> commands,
      Map<String, Object> parameters,
      Duration patience,
      String cause);

  /** What stands for the alarm, a matter or a case of before; one is opened where nothing does. */
  Optional<String> caseOf(TenantId tenant, OpenRun run, UUID alarm, Spot spot, String caseKind);

  /** Tells the open screens. */
  void tell(TenantId tenant);

  /** Writes to those who were told, outside of their screens. */
  void write(OpenRun run, Collection<UUID> accounts);

  /** Looks at the run again by then; null where nothing is waited for. */
  void lookAgain(TenantId tenant, UUID run, Instant at);
}
