/** What the catalogue speaks of: sheets, fields, kinds, levels, and the state of a registration. */
package org.linli.catalogue.entity;
