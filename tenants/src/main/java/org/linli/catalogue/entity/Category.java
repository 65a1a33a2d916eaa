package org.linli.catalogue.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.linli.packs.Text;

/**
 * A class of data after GB/T 43697-2024: first whose data, then the business they belong to.
 *
 * @param level what its data have at least
 */
public record Category(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) Subject subject,
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) Level level) {

  /** Whom the data describe. */
  public enum Subject {
    /** Personal information 个人信息. */
    PERSONAL,
    /** Public data 公共数据. */
    PUBLIC,
    /** Data of an organisation 组织数据. */
    ORGANISATION
  }
}
