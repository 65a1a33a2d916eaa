/** Linkage over REST. */
package org.linli.rest.linkage;
