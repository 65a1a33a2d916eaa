/** Applications, decisions and the matrices over REST. */
package org.linli.rest.rights;
