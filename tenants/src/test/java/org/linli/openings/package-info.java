/** Opening a community, as tests see it. */
package org.linli.openings;
