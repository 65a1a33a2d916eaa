package org.linli.cityfolder.boundary;

import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.cityfolder.entity.CityStanding;

/** How the city's folder stands on this server, for those who keep the platform running. */
@Facade
public class CityFolders {

  /** What is in force with its source, and what is wrong with what would be. */
  @Permit("ops:read")
  public CityStanding standing() {
    return CityFolder.standing();
  }
}
