package org.linli.linkage.control;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.linkage.entity.Opening;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.SettingDraft;
import org.linli.linkage.entity.Step;
import org.linli.linkage.entity.StepSetting;
import org.linli.tenancy.entity.TenantId;

/** A community sets what the pack leaves open, and nothing else. */
public final class SettingCheck {

  private static final int FARTHEST = 5_000;
  private static final int MOST = 50;
  private static final int LONGEST_REASON = 400;

  private SettingCheck() {}

  /**
   * @throws Invalid what is not open, or is no value for it
   */
  public static void check(Handle handle, TenantId tenant, Scenario scenario, SettingDraft draft) {
    if (draft.reason() == null || draft.reason().isBlank()) {
      throw new Invalid("reason", "required");
    }
    require(draft.reason().length() <= LONGEST_REASON, "reason", "too-long");
    require(draft.on() || scenario.open().contains(Opening.SWITCH), "on", "not-open");
    require(draft.hours() == null || scenario.open().contains(Opening.HOURS), "hours", "not-open");
    draft
        .steps()
        .forEach(
            (id, setting) ->
                step(
                    handle,
                    tenant,
                    scenario.step(id).orElseThrow(() -> new NotFound("linkage-step")),
                    setting));
  }

  private static void step(Handle handle, TenantId tenant, Step step, StepSetting set) {
    open(step, Opening.SWITCH, Boolean.TRUE.equals(set.off()));
    open(step, Opening.METRES, set.metres() != null);
    open(step, Opening.NEAREST, set.nearest() != null);
    open(step, Opening.DEVICES, set.devices() != null);
    open(step, Opening.OFFICES, set.offices() != null);
    open(step, Opening.CALL, set.call() != null);
    require(
        set.metres() == null || set.metres() >= 1 && set.metres() <= FARTHEST,
        "metres",
        "1-" + FARTHEST);
    require(
        set.nearest() == null || set.nearest() >= 1 && set.nearest() <= MOST,
        "nearest",
        "1-" + MOST);
    require(set.offices() == null || !set.offices().isEmpty(), "offices", "required");
    require(
        set.call() == null || set.call().component() != null && set.call().operation() != null,
        "call",
        "required");
    if (set.devices() != null) {
      devices(handle, tenant, step, set.devices());
    }
  }

  /** Devices of the own community, of kinds that the step commands. */
  private static void devices(Handle handle, TenantId tenant, Step step, Set<UUID> devices) {
    require(!devices.isEmpty() && devices.size() <= MOST, "devices", "1-" + MOST);
    var known =
        handle
            .createQuery(
                """
                select id from device
                where tenant_id = :tenant and id = any(:devices) and model = any(:models)""")
            .bind("tenant", tenant)
            .bindArray("devices", UUID.class, devices.toArray())
            .bindArray("models", String.class, step.commands().keySet().toArray())
            .mapTo(UUID.class)
            .set();
    if (!new HashSet<>(known).containsAll(devices)) {
      throw new NotFound("device");
    }
  }

  private static void open(Step step, Opening what, boolean set) {
    require(!set || step.open().contains(what), step.id(), "not-open");
  }

  private static void require(boolean holds, String field, String rule) {
    if (!holds) {
      throw new Invalid(field, rule);
    }
  }
}
