/** What secrets are made of, and what a role is made of. */
package org.linli.identity.entity;
