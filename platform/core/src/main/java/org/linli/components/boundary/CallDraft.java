package org.linli.components.boundary;

import java.util.List;
import java.util.Map;
import org.linli.tenancy.entity.TenantId;

/**
 * A call of a component.
 *
 * @param version null for the one that stands
 * @param operation as its contract names it
 * @param parameters words and figures of the caller's own, nothing that identifies anybody
 * @param data rows of assets that the component reads
 */
public record CallDraft(
    String version,
    TenantId tenant,
    String scenario,
    String operation,
    Map<String, Object> parameters,
    List<SentData> data) {

  public CallDraft {
    parameters =
        parameters == null
            ? Map.of()
            : java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parameters));
    data = data == null ? List.of() : List.copyOf(data);
  }
}
