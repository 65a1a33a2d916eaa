/** The security register over REST. */
package org.linli.rest.assurance;
