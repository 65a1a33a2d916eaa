/** Consents over REST: the resident's own, and the community's counter. */
package org.linli.rest.consents;
