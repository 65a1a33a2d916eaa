/** Visits of the platform's keepers to communities. */
package org.linli.rest.support;
