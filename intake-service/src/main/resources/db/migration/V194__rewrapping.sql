-- Keys of identities are wrapped anew when the escrow key is changed; nothing else of them may change.
grant update (wrapped_key) on sealed_identity to "${app}";
