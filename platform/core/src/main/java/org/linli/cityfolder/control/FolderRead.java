package org.linli.cityfolder.control;

import java.util.List;
import java.util.Optional;
import org.linli.calendar.boundary.OfficialDays;
import org.linli.cityfolder.entity.CityFault;
import org.linli.cityfolder.entity.CityInForce;

/**
 * What came of reading a folder.
 *
 * @param city there when it has no fault
 * @param days its official days, beside those that are delivered
 */
record FolderRead(Optional<CityInForce> city, OfficialDays days, List<CityFault> faults) {}
