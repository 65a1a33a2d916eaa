package org.linli.catalogue.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.catalogue.control.SheetImport;

/** Registers assets from an Excel file: whole or not at all, every fault told by its cell. */
@Facade
public class AssetImport {

  private final PlatformAssets platform;
  private final Registrations registrations;

  @Inject
  public AssetImport(PlatformAssets platform, Registrations registrations) {
    this.platform = platform;
    this.registrations = registrations;
  }

  /** For the container's proxy alone. */
  protected AssetImport() {
    this(null, null);
  }

  /** The columns that are understood, in the reader's language. */
  @Permit("catalogue:read")
  public byte[] template(Locale locale) {
    return SheetImport.template(locale);
  }

  /**
   * @param dryRun to look for faults alone
   */
  @Permit("catalogue:write")
  @Mutates("assets.imported")
  public AssetImportReport load(byte[] file, boolean dryRun) {
    var read = new SheetImport(platform.rules()).read(file);
    var faults = read.faults();
    var made =
        faults.isEmpty() && !dryRun
            ? read.sheets().stream().map(registrations::register).toList()
            : List.<java.util.UUID>of();
    return new AssetImportReport(read.sheets().size(), read.fieldCount(), made, faults);
  }
}
