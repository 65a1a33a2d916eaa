/**
 * Divisions change each year 区划调整: a community goes to another street, also of another district.
 * One person of the city plans it with its day and the document 文号 that orders it, and sees
 * beforehand who loses sight of the community and who gains it; a second one agrees; on that day it
 * is carried out in one transaction. The tenant stays the same, its code is another one: what
 * stands goes along, what happened stays with the street of its day, and the old code leads to the
 * new one.
 */
package org.linli.redivision;
