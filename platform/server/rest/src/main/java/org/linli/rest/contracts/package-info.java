/** Projects, contracts, supplements and signatures over REST. */
package org.linli.rest.contracts;
