/** Facades for clerks and grid workers, residents, and the street above. */
package org.linli.cases.boundary;
