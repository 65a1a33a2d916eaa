-- What left, and the chain over it, nobody changes any more.
revoke update, delete on exchange_transfer, exchange_link from ${appRole};
