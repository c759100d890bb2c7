import type { SharedAttributes } from '../attributes.js';

export const ATTRIBUTES: SharedAttributes = {
  meaning: { label: 'what it is', asks: ['what is', 'what are', 'tell me about'] },
  when: { label: 'date and time', asks: ['when', 'what day', 'which day', 'what date', 'what time', 'date'] },
  where: { label: 'place', asks: ['where', 'which place', 'what place', 'location', 'venue', 'whereabouts'] },
  who: { label: 'who it is', asks: ['who', 'whom', 'whose', 'by whom', 'which person'] },
  why: { label: 'reason', asks: ['why', 'how come', 'reason', 'for what reason', 'cause'] },
  how: { label: 'manner', asks: ['how exactly', 'in what way', 'in which way', 'by what means', 'method'] },
  'how-many': { label: 'number', asks: ['how many', 'number of', 'what number'] },
  'how-often': { label: 'how often', asks: ['how often', 'how many times', 'how frequently', 'how regularly'] },
  'how-long': {
    label: 'how long it takes',
    asks: ['how long', 'duration', 'how many days', 'how many hours', 'how long does it take', 'how long does it last'],
  },
  'how-to': { label: 'how it is done', asks: ['how do I', 'how to', 'how can I', 'how do you', 'what must I do'] },
  cost: { label: 'cost', asks: ['cost', 'price', 'fee', 'how much', 'pay', 'free', 'expensive', 'cheap'] },
  start: { label: 'start', asks: ['since when', 'when did it start', 'when does it start', 'begin', 'start date'] },
  end: {
    label: 'end',
    asks: ['until when', 'when does it end', 'when did it end', 'deadline', 'last day', 'end date'],
  },
  hours: {
    label: 'opening hours',
    asks: ['opening hours', 'opening times', 'what time does it open', 'when is it open', 'what time does it close'],
  },
  length: { label: 'length', asks: ['how long is it', 'length', 'how far', 'distance', 'how many kilometres'] },
  size: { label: 'size', asks: ['how big', 'how large', 'size', 'area', 'how tall', 'how high'] },
  age: { label: 'age', asks: ['how old', 'age', 'age limit', 'minimum age', 'old enough'] },
  capacity: {
    label: 'capacity',
    asks: ['capacity', 'room for', 'how many fit', 'how many places', 'seats', 'maximum'],
  },
  purpose: { label: 'purpose', asks: ['purpose', 'aim', 'goal', 'what for', 'what is it for', 'good for'] },
  participants: {
    label: 'who takes part',
    asks: ['who takes part', 'participants', 'members', 'who may come', 'who belongs to it', 'guests'],
  },
  result: { label: 'result', asks: ['result', 'outcome', 'what came of it', 'how did it end', 'score'] },
  winner: { label: 'winner', asks: ['who won', 'winner', 'champion', 'first place'] },
  founder: { label: 'founder', asks: ['who founded', 'founder', 'who started', 'who set up', 'who created'] },
  founding: { label: 'date of foundation', asks: ['founded', 'when was it founded', 'established', 'set up in'] },
  head: { label: 'head', asks: ['who runs', 'who leads', 'in charge', 'head of', 'chair', 'director', 'responsible'] },
  owner: { label: 'owner', asks: ['who owns', 'owner', 'owned by', 'belong to'] },
  contents: {
    label: 'what is in it',
    asks: ['what is in it', 'contents', 'consist of', 'what does it include', 'part of it'],
  },
  rule: { label: 'rule', asks: ['allowed', 'may I', 'am I allowed', 'forbidden', 'rule', 'permitted'] },
  requirements: {
    label: 'requirements',
    asks: ['requirements', 'what do I need', 'conditions', 'eligible', 'required'],
  },
  contact: { label: 'contact', asks: ['contact', 'whom to ask', 'who can I ask', 'phone number', 'address', 'e-mail'] },
  status: { label: 'status', asks: ['status', 'progress', 'how far along', 'still', 'is it finished', 'cancelled'] },
  change: { label: 'what has changed', asks: ['what has changed', 'what is new', 'change', 'difference to before'] },
};
