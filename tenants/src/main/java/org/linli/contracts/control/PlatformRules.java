package org.linli.contracts.control;

import static org.linli.contracts.control.Rule.require;

import org.jdbi.v3.core.Handle;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.Scenario;
import org.linli.tenancy.entity.TenantId;

/**
 * Scenarios that run on the digital platform alone (004 table 2, ●) are granted only where the
 * community is open on it. The others 可选 may be granted anywhere, and join by choice.
 */
public final class PlatformRules {

  private PlatformRules() {}

  /**
   * @return the same words, checked
   * @throws org.linli.access.boundary.Invalid a community's platform is suspended, and one of the
   *     scenarios needs it
   */
  public static Agreement check(Handle handle, Agreement words, OperationPacks packs) {
    if (words.scenarios().stream()
        .flatMap(id -> packs.scenario(id).stream())
        .anyMatch(Scenario::needsPlatform)) {
      require(closed(handle, words) == 0, "communities", "platform-needed");
    }
    return words;
  }

  private static long closed(Handle handle, Agreement words) {
    return handle
        .createQuery("select count(*) from tenant where id = any (:ids) and state <> 'ACTIVE'")
        .bindArray("ids", String.class, words.communities().stream().map(TenantId::value).toList())
        .mapTo(Long.class)
        .one();
  }
}
