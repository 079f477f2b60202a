// Reads an object a line and answers each with a line: a list of what is wrong with it, or null where nobody describes its kind.
import { createInterface } from "node:readline";
import { unknownFields } from "./types.js";

const packages = {
  "postgresql.cnpg.io": "@kubernetes-models/cloudnative-pg",
  "external-secrets.io": "@kubernetes-models/external-secrets",
  "keda.sh": "@kubernetes-models/keda",
  "monitoring.coreos.com": "@kubernetes-models/prometheus-operator",
  "kafka.strimzi.io": "@kubernetes-models/strimzi-kafka-operator",
};

async function model(path, kind) {
  try {
    return (await import(path))[kind];
  } catch (error) {
    if (["ERR_MODULE_NOT_FOUND", "ERR_PACKAGE_PATH_NOT_EXPORTED"].includes(error.code)) {
      return null;
    }
    throw error;
  }
}

async function faults(object) {
  const group = object.apiVersion.includes("/") ? object.apiVersion.split("/")[0] : "";
  const path = `${packages[group] ?? "kubernetes-models"}/${object.apiVersion}/${object.kind}`;
  const found = await model(path, object.kind);
  if (!found) {
    return null;
  }
  try {
    new found(object).validate();
  } catch (error) {
    return [error.message];
  }
  // the validators put up with fields that they do not know
  return unknownFields(path, object);
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await faults(JSON.parse(line))));
}
