/** Opening a community. */
package org.linli.openings.boundary;
