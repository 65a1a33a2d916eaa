package org.linli.rights.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/** Applications for data 数据申请: asked with purpose and time, granted or refused by the owner, revoked, ended by the clock. */
@Facade
public class DataRequests {

  @Permit("requests:write")
  @Mutates("request.applied")
  public UUID apply(TenantId tenant, Asset asset, Action action, Purpose purpose, String reason, Instant until) {
    throw new UnsupportedOperationException();
  }

  /** The caller's own applications, those it may decide, and those about its communities. */
  @Permit("requests:read")
  public Page<RequestRow> list(String state, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Permit("requests:decide")
  @Mutates("request.granted")
  public void grant(UUID request, Instant until, String note) {
    throw new UnsupportedOperationException();
  }

  @Permit("requests:decide")
  @Mutates("request.refused")
  public void refuse(UUID request, String note) {
    throw new UnsupportedOperationException();
  }

  @Permit("requests:decide")
  @Mutates("request.revoked")
  public void revoke(UUID request) {
    throw new UnsupportedOperationException();
  }
}
