/** How EclipseLink speaks to our database: one small difference in binding ids. */
package org.linli.entities;
