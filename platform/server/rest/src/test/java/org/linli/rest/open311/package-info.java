/** Open311 in and out, without a server. */
package org.linli.rest.open311;
