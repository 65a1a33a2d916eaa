package org.linli.alarms.boundary;

import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;

/** The community's alarms. */
@Facade
public class Alarms {
  @Permit("alarms:read")
  public Page<AlarmRow> list(AlarmQuery query, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Permit("alarms:write")
  @Mutates("alarm.acknowledged")
  public void acknowledge(UUID alarm) {
    throw new UnsupportedOperationException();
  }
}
