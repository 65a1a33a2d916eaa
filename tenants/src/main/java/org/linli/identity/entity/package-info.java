/** What secrets are made of. */
package org.linli.identity.entity;
