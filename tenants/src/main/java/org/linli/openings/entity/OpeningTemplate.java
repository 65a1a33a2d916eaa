package org.linli.openings.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.entity.OperationMode;

/**
 * How a community begins.
 *
 * @param id by which it is chosen, for example {@code enterprise-large}
 * @param zh its name in Chinese
 * @param en its name in English
 * @param quotas that differ from what all have
 */
public record OpeningTemplate(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String zh,
    @JsonProperty(required = true) String en,
    @JsonProperty(required = true) OperationMode mode,
    @JsonProperty(required = true) Map<QuotaKind, Quota> quotas) {

  public OpeningTemplate {
    quotas = quotas == null ? Map.of() : Map.copyOf(quotas);
  }
}
